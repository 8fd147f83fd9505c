/**
 * The thirteenth step of the schema: which documents a turn names, when a page that is kept for answers was last wanted, and
 * how much room it takes, so that those that nothing rests on can go. Never changed once released.
 */
export const TO_KEPT_PAGES = `
  create table cited_document (
    document_id text not null,
    turn_id text not null references turn (id) on delete cascade,
    primary key (document_id, turn_id)
  ) without rowid;
  create index cited_document_turn on cited_document (turn_id);
  insert or ignore into cited_document
    select found.value, turn.id from turn, json_tree(turn.json) as found where found.key = 'documentId';
  insert or ignore into cited_document
    select found.value, turn.id from turn, json_each(turn.json, '$.documentIds') as found;

  alter table document add column wanted_at text not null default '';
  alter table document add column bytes integer not null default 0;
  update document set
    wanted_at = fetched_at,
    bytes = (select coalesce(sum(length(cast(block.text as blob))), 0) from document_block as block where block.document_id = document.id);
  create index document_wanted on document (space_id, wanted_at) where origin = 'web';
  create index document_content on document (space_id, content_hash) where origin = 'library';
`;
