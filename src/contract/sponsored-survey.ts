/** Surveys of hold-outs, and what they show. */
import { z } from "@hono/zod-openapi";
import {
  CARD_LANGUAGES,
  type FlightId,
  type OfferId,
  type SurveyQuestion,
} from "../core/domain/sponsored.ts";
import type { AwarenessList, ChangeSurvey, SurveyAnswer } from "../core/domain/sponsored-survey.ts";
import { count, idOf } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";

export const surveyQuestionSchema = schemaOf<SurveyQuestion>()(
  z.object({ offerId: idOf<OfferId>(), language: z.enum(CARD_LANGUAGES), behalfOf: z.string() }),
  "SurveyQuestion",
);
/** Strict: nothing else is taken of who answers. */
export const surveyAnswerSchema = schemaOf<SurveyAnswer>()(
  z.strictObject({ offerId: idOf<OfferId>(), isKnown: z.boolean() }),
);
export const changeSurveySchema = schemaOf<ChangeSurvey>()(z.object({ isOn: z.boolean() }));

const arm = z.object({ decided: count, answers: count, known: count });
export const awarenessSchema = schemaOf<AwarenessList>()(
  z.object({
    flights: z.array(
      z.object({
        flightId: idOf<FlightId>(),
        isAsked: z.boolean(),
        shown: arm,
        heldOut: arm,
        interval: z.object({ low: z.number(), high: z.number() }).optional(),
        difference: z.number().optional(),
      }),
    ),
  }),
  "AwarenessList",
);
