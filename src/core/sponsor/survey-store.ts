/** Where the answers to a survey are counted: by flight and arm, and with nothing else. */
import type { AdvertiserId, FlightId, OfferId } from "../domain/sponsored.ts";
import type { Arm, ArmCounts } from "../domain/sponsored-survey.ts";

export interface SurveyStore {
  changeSurvey(id: FlightId, isOn: boolean): Promise<void>;
  /**
   * The first decision of a flight with a survey about this reader, of whom it is asked once; nothing at the answer at which something was
   * decided, so that both arms are asked at the same time.
   */
  askSurvey(reader: string, day: string): Promise<{ id: OfferId; advertiserId: AdvertiserId } | undefined>;
  /** False where this reader was not asked, or has answered. Which answer it was is counted, and kept nowhere else. */
  countSurvey(id: OfferId, reader: string, isKnown: boolean): Promise<boolean>;
  surveys(): Promise<
    (Readonly<Record<Arm, ArmCounts>> & { readonly flightId: FlightId; readonly isAsked: boolean })[]
  >;
}
