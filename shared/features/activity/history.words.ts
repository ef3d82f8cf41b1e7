// What a column is called in a history, and how its values are said: by what the schema of its table declares.
import type { z } from 'zod';
import type { MessageKey } from '../../messages/catalogue.ts';
import { isMessageKey } from '../../messages/translate.ts';
import { type TableName, tables } from '../../tables.ts';

/**
 * `code` a word of the catalogue, `reference` the name of another row, `masked` a sensitive value, `actor` an account, `content` what has no
 * place in a sentence (pictures, keys, whole papers): only that it changed is said.
 */
export type ValueKind =
  | 'text'
  | 'number'
  | 'day'
  | 'moment'
  | 'yesNo'
  | 'code'
  | 'reference'
  | 'weekdays'
  | 'points'
  | 'percent'
  | 'masked'
  | 'actor'
  | 'content';

/** The label of a column; null where there is none, which a test forbids for every table. */
export function columnLabel(table: string, column: string): MessageKey | null {
  return firstKey([`column.${table}.${column}`, `column.${column}`]);
}

/** The word of a code; null where the value is not one. */
export function codeLabel(table: string, column: string, code: string): MessageKey | null {
  return firstKey([`code.${table}.${column}.${code}`, `code.${column}.${code}`]);
}

/** Columns that the program makes for itself: they change with others and say nothing to a reader. */
const UNSAID: ReadonlySet<string> = new Set([
  'searchKey',
  'sortKey',
  'colour',
  'sha256',
  'mime',
  'fileHash',
  'commandId',
]);
export const isSaid = (column: string): boolean => !UNSAID.has(column);

/** Which table a column of ids points at. */
const REFERENCES: Readonly<Record<string, TableName>> = {
  personId: 'person',
  enrolmentId: 'enrolment',
  cohortId: 'cohort',
  programmeId: 'programme',
  standardId: 'standard',
  unitId: 'competenceUnit',
  requiresId: 'competenceUnit',
  enterpriseId: 'enterprise',
  siteId: 'site',
  postId: 'post',
  mentorId: 'mentor',
  defaultMentorId: 'mentor',
  enterpriseMentorId: 'mentor',
  collegeMentorId: 'mentor',
  stayId: 'stay',
  agreementId: 'agreement',
  schemeId: 'evaluationScheme',
  itemId: 'schemeItem',
  evaluationId: 'evaluation',
  certificateId: 'certificate',
  keyId: 'signingKey',
  noticeId: 'calendarNotice',
  logoId: 'picture',
  sealId: 'picture',
};
export const referenceOf = (column: string): TableName | null => REFERENCES[column] ?? null;

const BY_NAME: Readonly<Record<string, ValueKind>> = {
  weekdays: 'weekdays',
  passLine: 'points',
  divergenceLimit: 'points',
  weight: 'percent',
  recordedBy: 'actor',
  keptBy: 'actor',
  enteredBy: 'actor',
  exportedBy: 'actor',
  erasedBy: 'actor',
};

/** How values of a column are said. Unknown tables and columns are said as text. */
export function valueKind(table: string, column: string): ValueKind {
  const shape = (tables as unknown as Record<string, { shape: Record<string, z.ZodType> } | undefined>)[table]?.shape;
  const field = shape?.[column];
  if (!field) return 'text';
  if (referenceOf(column)) return 'reference';
  if (table === 'score' && column === 'value') return 'points';
  return BY_NAME[column] ?? kindOfSchema(field);
}

type Def = { type: string; innerType?: z.ZodType; format?: string };

function kindOfSchema(field: z.ZodType): ValueKind {
  const def = field._zod.def as unknown as Def;
  if (def.innerType) return kindOfSchema(def.innerType);
  if ((field.meta() as { sensitive?: string } | undefined)?.sensitive) return 'masked';
  if (def.type === 'enum') return 'code';
  if (def.type === 'boolean') return 'yesNo';
  if (def.type === 'number' || def.type === 'int') return 'number';
  if (def.format === 'date') return 'day';
  if (def.format === 'datetime') return 'moment';
  return def.type === 'string' || def.type === 'pipe' || def.type === 'union' ? 'text' : 'content';
}

const firstKey = (keys: readonly string[]): MessageKey | null => keys.find(isMessageKey) ?? null;
