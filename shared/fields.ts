// Each kind of value once: what it may be, how long, and whether it is sensitive.
import { z } from 'zod';

const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u; // control, bidi and zero-width marks, private use, unassigned
const clean = (max: number) =>
  z
    .string()
    .transform((s) => s.normalize('NFC').trim())
    .refine((s) => s.isWellFormed() && !CONTROL.test(s), { error: 'field.characters' })
    .refine((s) => [...s].length <= max, { error: 'field.tooLong' });

/** UUIDv7 text made in the host. */
export const id = z.uuid();
/** The change that last touched a row; commands send back the one they saw. */
export const rev = z.string().min(1).max(64);
/** Calendar date `YYYY-MM-DD`, real days only. */
export const isoDate = z.iso.date();
/** UTC moment, ISO 8601. */
export const moment = z.iso.datetime();
/** A person's name: 1 to 50 characters, no digits. */
export const personName = clean(50).refine((s) => s.length > 0 && !/\d/.test(s), { error: 'field.personName' });
/** A required short text, such as a title. */
export const label = clean(120).refine((s) => s.length > 0, { error: 'field.required' });
/** An optional short text; empty when not known. */
export const text = clean(200);
/** What is asked before a step that needs a reason, and before one that may have one. */
export const reasonNeeded = z.object({ reason: label });
export const reasonAllowed = z.object({ reason: text });
const CONTROL_BUT_LINES = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Free text over several lines. */
export const longText = z
  .string()
  .transform((s) => s.normalize('NFC').trim())
  .refine((s) => s.isWellFormed() && !CONTROL_BUT_LINES.test(s), { error: 'field.characters' })
  .refine((s) => s.length <= 4000, { error: 'field.tooLong' });
/** Duration in whole minutes. */
export const minutes = z.number().int().min(0).max(1_000_000);
/** Score in integer hundredths: 0 to 10000 (86.5 points = 8650). */
export const hundredths = z.number().int().min(0).max(10_000);
/** Weight in integer basis points: 10000 = 100 %. */
export const basisPoints = z.number().int().min(0).max(10_000);
export const count = z.number().int().min(0).max(1_000_000);
export const weeks = z.number().int().min(1).max(520);
/** Days of the week as bits, Monday = 1 ... Sunday = 64. */
export const weekdays = z.number().int().min(1).max(127);
export const year = z.number().int().min(1990).max(2100);
/** Student number: text, leading zeros kept. */
export const studentNumber = clean(20).refine((s) => /^[0-9A-Za-z-]{1,20}$/.test(s), { error: 'field.studentNumber' });

/** Kinds that never leave the host whole: declared here once, masked on the way out. */
export const idNumber = z.string().max(30).meta({ sensitive: 'idNumber' });
export const phone = z.string().max(20).meta({ sensitive: 'phone' });
/** First 4 and last 4 characters of an identity number, the rest stars; empty when none is stored. */
export const maskedIdNumber = z.string().regex(/^(|.{0,4}\*+.{0,4})$/u);
/** First 3 and last 4 digits of a phone number, the rest stars. */
export const maskedPhone = z.string().regex(/^(|.{0,3}\*+.{0,4})$/u);

/** A token for a file that the host holds; paths never cross. */
export const fileToken = z.string().regex(/^[A-Za-z0-9_-]{10,60}$/);
export const nothing = z.strictObject({});
