// Turns whatever was thrown into the one envelope that crosses to the page.
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { AppErrorBody, Message } from '../../shared/contract.ts';
import { catalogue, type MessageKey } from '../../shared/messages/catalogue.ts';
import { AppError } from '../db/appError.ts';
import { isDiskFull } from '../tabular/diskFull.ts';
import { TabularError } from '../tabular/tabularError.ts';

/** The envelope of a failure; what we did not foresee becomes a `bug` with an id, logged with its stack. */
export function bodyOf(error: unknown, path: string, log: (line: string) => void): AppErrorBody {
  const told = refusalOf(error);
  if (told !== null) return told;
  const id = `E-${randomBytes(2).toString('hex').toUpperCase()}`;
  log(`${id} ${path} ${error instanceof Error ? error.stack : String(error)}`);
  return { code: 'bug', key: 'error.bug', params: { id }, id };
}

/** What a person is told of a refusal, a file that cannot be read or written, or a full disk; null for a fault of ours. */
export function refusalOf(error: unknown): AppErrorBody | null {
  if (error instanceof AppError) return error.body;
  if (error instanceof TabularError) {
    const code = error.key === 'tabular.diskFull' ? 'diskFull' : 'invalid';
    return { code, key: error.key, params: error.params };
  }
  return isDiskFull(error) ? { code: 'diskFull', key: 'error.diskFull', params: {} } : null;
}

/** Input of the wrong shape, with the sentence for each field. */
export function invalidInput(error: z.ZodError): AppErrorBody {
  const fields: Record<string, Message> = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= sentenceOf(issue);
  return { code: 'invalid', key: 'error.invalid', params: {}, fields };
}

function sentenceOf(issue: z.core.$ZodIssue): Message {
  if (Object.hasOwn(catalogue, issue.message)) return { key: issue.message as MessageKey, params: {} };
  if (issue.code === 'too_small') return { key: 'field.tooSmall', params: { least: Number(issue.minimum) } };
  if (issue.code === 'too_big') return { key: 'field.tooBig', params: { most: Number(issue.maximum) } };
  return { key: 'field.invalid', params: {} };
}
