// Codes of mentors as message keys.
import type { Output } from '../../../shared/api.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';

export type MentorLine = Output<'mentors.list'>[number];
export type MentorRecord = Output<'mentors.get'>;
export type PairingLine = Output<'mentors.pairings'>[number];
export type Preview = Output<'mentors.previewPair'>;
export type Side = MentorLine['side'];

export const sideKey = (side: Side): MessageKey => `mentors.side.${side}`;
export const SIDES: readonly Side[] = ['college', 'enterprise'];

/** The eight levels of skilled workers since 2022, apprentice worker to chief technician. */
export const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export const levelKey = (level: number): MessageKey => `mentors.level.${LEVELS.find((known) => known === level) ?? 1}`;
