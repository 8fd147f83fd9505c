/** Surveys of hold-outs. That a reader was asked and has answered stands with the decision; the answer does not. */
import { type Kysely, sql } from "kysely";
import type { AdvertiserId, FlightId, OfferId } from "../../core/domain/sponsored.ts";
import { type Arm, ARMS, type ArmCounts } from "../../core/domain/sponsored-survey.ts";
import type { SurveyStore } from "../../core/sponsor/survey-store.ts";
import type { SponsoredTables } from "./sponsored-tables.ts";

const armOf = (state: string): Arm => (state === "holdout" ? "heldOut" : "shown");

/** No earlier decision of the flight about the same reader. */
const IS_FIRST = sql<boolean>`not exists (select 1 from offer earlier where earlier.reader = offer.reader and earlier.flight_id = offer.flight_id and (earlier.at < offer.at or (earlier.at = offer.at and earlier.id < offer.id)))`;

export function sqlSurveys(db: Kysely<SponsoredTables>): SurveyStore {
  return {
    async changeSurvey(id, isOn) {
      if (isOn) {
        await db
          .insertInto("survey")
          .values({ flight_id: id })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      } else await db.deleteFrom("survey").where("flight_id", "=", id).execute();
    },

    async askSurvey(reader, day) {
      const first = await db
        .selectFrom("offer")
        .innerJoin("survey", "survey.flight_id", "offer.flight_id")
        .innerJoin("reader", "reader.reader", "offer.reader")
        .select(["offer.id", "offer.advertiser_id"])
        .where("offer.reader", "=", reader)
        .where("offer.survey", "is", null)
        .where("reader.day", "=", day)
        .whereRef("reader.shown_at", "<", "reader.answers")
        .where(IS_FIRST)
        .orderBy("offer.at")
        .limit(1)
        .executeTakeFirst();
      if (first === undefined) return undefined;
      const { numUpdatedRows } = await db
        .updateTable("offer")
        .set({ survey: "asked" })
        .where("id", "=", first.id)
        .where("survey", "is", null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return undefined;
      return { id: first.id as OfferId, advertiserId: first.advertiser_id as AdvertiserId };
    },

    async countSurvey(id, reader, isKnown) {
      return db.transaction().execute(async (trx) => {
        const offer = await trx
          .updateTable("offer")
          .set({ survey: "answered" })
          .where("id", "=", id)
          .where("reader", "=", reader)
          .where("survey", "=", "asked")
          .returning(["flight_id", "state"])
          .executeTakeFirst();
        if (offer === undefined) return false;
        const known = isKnown ? 1 : 0;
        await trx
          .insertInto("survey_count")
          .values({ flight_id: offer.flight_id, arm: armOf(offer.state), answers: 1, known })
          .onConflict((conflict) =>
            conflict.columns(["flight_id", "arm"]).doUpdateSet({
              answers: sql<number>`survey_count.answers + 1`,
              known: sql<number>`survey_count.known + ${known}`,
            }),
          )
          .execute();
        return true;
      });
    },

    async surveys() {
      const flights = await db
        .selectFrom("flight")
        .leftJoin("survey", "survey.flight_id", "flight.id")
        .select(["flight.id", "survey.flight_id as asked"])
        .orderBy("flight.id")
        .execute();
      const decided = await db
        .selectFrom("offer")
        .select(({ fn }) => [
          "flight_id",
          sql<string>`case when state = 'holdout' then 'heldOut' else 'shown' end`.as("arm"),
          fn.countAll<number>().as("count"),
        ])
        .where(IS_FIRST)
        .groupBy(["flight_id", "arm"])
        .execute();
      const counted = await db.selectFrom("survey_count").selectAll().execute();
      return flights.map(({ id, asked }) => {
        const of = (arm: Arm): ArmCounts => {
          const is = (row: { flight_id: string; arm: string }): boolean =>
            row.flight_id === id && row.arm === arm;
          const count = counted.find(is);
          const { answers, known } = count ?? { answers: 0, known: 0 };
          return { decided: decided.find(is)?.count ?? 0, answers, known };
        };
        const [shown, heldOut] = ARMS.map((arm) => of(arm)) as [ArmCounts, ArmCounts];
        return { flightId: id as FlightId, isAsked: asked !== null, shown, heldOut };
      });
    },
  };
}
