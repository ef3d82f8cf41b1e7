// Says the values and rows of a history in the language in use.
import type { AuditLine } from '../../../shared/features/activity/audit.schema.ts';
import type { HistoryEntry, SaidValue } from '../../../shared/features/activity/history.schema.ts';
import { columnLabel } from '../../../shared/features/activity/history.words.ts';
import { isMessageKey, type Locale } from '../../../shared/messages/translate.ts';
import type { Format } from '../../ui/format.ts';
import type { Translate } from '../../ui/i18n.tsx';

export type Said = { t: Translate; format: Format; locale: Locale };

/** `–` where nothing stands: not known, never 0. */
export function valueText(value: SaidValue, { t, format, locale }: Said): string {
  if (value === null) return '–';
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'keys':
      return value.keys.map((key) => t(key)).join(t('ui.listSeparator'));
    case 'day':
      return format.fullDay(value.day);
    case 'moment':
      return format.moment(value.at);
    case 'name':
      return value[locale];
    case 'points':
      return format.number(value.hundredths / 100);
    case 'percent':
      return `${format.number(value.basisPoints / 100)} %`;
    case 'content':
      return t('activity.contentThere');
    case 'erased':
      return t('activity.valueErased');
  }
}

export function fieldText(entity: string, name: string, { t }: Said): string {
  const key = columnLabel(entity, name);
  return key ? t(key) : name;
}

/** The kind of row, and its name where it has one: `师徒结对 沈砚秋`. */
export function rowText(row: { entity: string; name: { zh: string; en: string } | null }, { t, locale }: Said): string {
  const key = `table.${row.entity}`;
  const table = isMessageKey(key) ? t(key) : row.entity;
  return row.name ? `${table} ${row.name[locale]}` : table;
}

export function actorText(actor: string, name: string | null, t: Translate): string {
  return name ?? (actor === 'coordinator' ? t('activity.coordinator') : actor);
}

/** What an audit row tells: what it said, or else what kind of row it wrote, or else its kind. */
export function auditText(row: AuditLine, t: Translate): string {
  const label = labelText(row, t);
  if (label !== null) return label;
  if (row.first === null) return t(`activity.kind.${row.kind}`);
  return t(`activity.op.${row.first.op}`, { what: `@table.${row.first.entity}` });
}

/** What a command said of itself; null when it said nothing or the words are no longer known. */
export function labelText({ label, isUndo }: Pick<HistoryEntry, 'label' | 'isUndo'>, t: Translate): string | null {
  const what = label && isMessageKey(label.key) ? t(label.key, label.params) : null;
  if (!isUndo) return what;
  return what === null ? t('activity.undoneSomething') : t('activity.undoneOf', { what });
}
