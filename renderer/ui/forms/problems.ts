// What a schema or the host says about single fields, as sentences at those fields.

import type { Message } from '../../../shared/messages/catalogue.ts';
import { isMessageKey } from '../../../shared/messages/translate.ts';
import type { Translate } from '../i18n.tsx';

type Issue = {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly input?: unknown;
};

/** Any zod schema; only the part that a form needs. */
export type FormSchema<Values> = {
  safeParse: (
    values: unknown,
  ) => { success: true; data: Values } | { success: false; error: { issues: readonly Issue[] } };
};

/** Sentences by field path (`guardian.phone`), the first of each field. */
export function schemaProblems(schema: FormSchema<unknown>, values: unknown, t: Translate): Record<string, string> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return {};
  const found: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const { key, params } = sentenceOf(issue, valueAt(values, issue.path));
    found[issue.path.join('.')] ??= t(key, params);
  }
  return found;
}

/** The host's words about fields. */
export function hostProblems(fields: Readonly<Record<string, Message>>, t: Translate): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([path, { key, params }]) => [path, t(key, params)]));
}

function sentenceOf(issue: Issue, value: unknown): Message {
  // A schema may name its sentence itself.
  if (isMessageKey(issue.message)) return { key: issue.message, params: {} };
  if (value === null || value === undefined || value === '') return { key: 'field.required', params: {} };
  if (issue.code === 'too_small') return { key: 'field.tooSmall', params: { least: Number(issue.minimum) } };
  if (issue.code === 'too_big') return { key: 'field.tooBig', params: { most: Number(issue.maximum) } };
  return { key: 'field.invalid', params: {} };
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], values);
}
