// What is typed to set up, open and recover the program: names, passwords, the recovery key.
import { z } from 'zod';
import * as f from '../../fields.ts';

/** Letters of any script, digits, dot, hyphen, underscore; compared without regard to case. */
export const loginName = z
  .string()
  .transform((s) => s.normalize('NFKC').trim())
  .refine((s) => /^[\p{L}\p{N}._-]{2,30}$/u.test(s), { error: 'access.loginNameShape' });

/** A password as it was typed. Whether it is good enough is decided by `passwordProblem` (access.rules.ts). */
export const password = z
  .string()
  .max(200, { error: 'field.tooLong' })
  .refine((s) => s.isWellFormed() && s.length > 0, { error: 'field.required' });

/** The recovery key as it was typed: any case, any spaces and hyphens. */
export const recoveryKeyTyped = z.string().min(1, { error: 'field.required' }).max(100, { error: 'field.tooLong' });

/** The recovery key as it is shown once: nine groups of four characters with hyphens. */
export const recoveryKeyShown = z.string().regex(/^([0-9A-Z]{4}-){8}[0-9A-Z]{4}$/);

export const newAccount = z.strictObject({ name: f.personName, loginName, password });

/** The few facts about the college without which nothing can be begun; the rest stands in its settings. */
export const newCollege = z.strictObject({
  name: f.label,
  nameEn: f.text,
  code: z.string().regex(/^[0-9A-Za-z]{1,12}$/, { error: 'college.codeShape' }),
});

/** Minutes without a key or a click after which the program locks itself. */
export const idleMinutes = z.number().int().min(2).max(30);
