/** Puts apprentices before the gate: facts from the store, glyphs from the fonts, reasons from the rules. */
import { gateReasons, type Reason } from '../../../shared/features/certificates/gate.rules.ts';
import { missingGlyphs, type PaperFonts } from './draw/fonts.ts';
import type { ApprenticeFacts } from './facts.sql.ts';

/** Why this apprentice cannot have a certificate yet; empty: can. */
export function reasonsFor(facts: ApprenticeFacts, fonts: PaperFonts, today: string): Reason[] {
  return gateReasons({ ...facts, missingGlyphs: missingGlyphs(fonts, printedNames(facts)) }, today);
}

function printedNames({ name, nameEn, programme, home, stays, pairings }: ApprenticeFacts): string {
  const bodies = stays.flatMap((stay) => [stay.enterpriseName ?? '', stay.enterpriseEn]);
  const mentors = pairings.map(({ mentorName }) => mentorName);
  return [name, nameEn, programme.zh, programme.en, home?.zh, home?.en, ...bodies, ...mentors].join('');
}
