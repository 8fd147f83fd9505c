/**
 * The eleventh step of the schema: what is done in the background is a job, and what it has paid for a step of that. Steps of
 * digests and repairs that are under way go along; sites become due as they were. Never changed once released.
 */
export const TO_JOBS = `
  create table job (
    ordinal integer primary key autoincrement,
    space_id text not null,
    user_id text not null,
    kind text not null,
    key text not null,
    payload text not null,
    due_at text,
    owner text,
    until_ms integer,
    stop_wanted integer not null default 0,
    progress text,
    error text,
    failures integer not null default 0,
    unique (space_id, kind, key)
  );
  create table job_step (
    job integer not null references job (ordinal) on delete cascade,
    step text not null,
    json text not null,
    at text not null,
    primary key (job, step)
  ) without rowid;

  insert into job (space_id, user_id, kind, key, payload, due_at)
    select space_id, 'usr_home', 'digest', id, '{}',
      case when status = 'running' then json_extract(summary, '$.createdAt') end from digest;
  insert into job_step (job, step, json, at)
    select job.ordinal, digest_step.key, digest_step.json, '' from digest_step
    join job on job.kind = 'digest' and job.key = digest_step.digest_id;
  drop table digest_step;

  insert into job (space_id, user_id, kind, key, payload)
    select distinct space_id, 'usr_home', 'repair', content_hash, '{}' from repair_step;
  insert into job_step (job, step, json, at)
    select job.ordinal, repair_step.key, repair_step.json, repair_step.at from repair_step
    join job on job.kind = 'repair' and job.key = repair_step.content_hash and job.space_id = repair_step.space_id;
  drop table repair_step;

  insert into job (space_id, user_id, kind, key, payload, due_at)
    select space_id, 'usr_home', 'site-round', id, '{}', json_extract(json, '$.nextAt') from site;
`;
