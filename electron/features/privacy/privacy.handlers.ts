// Answers the calls on personal information: notice and consent, keeping and holds, what would be erased, what left the program.
import type { privacyApi } from '../../../shared/features/privacy/privacy.api.ts';
import { LEAST_MONTHS, RETENTION_KINDS, SOURCES_READ_ON } from '../../../shared/features/privacy/retention.data.ts';
import { ruleError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';
import type { Handlers } from '../../host/context.ts';
import { accountNames } from '../activity/names.sql.ts';
import { consentLines, standing } from './consents.sql.ts';
import { dueOnDay, monthsByKind } from './due.sql.ts';
import { copiesOf, isHeld, namesakes } from './erase.write.ts';
import { exportsWith } from './exports.write.ts';
import { revealFlags } from './flags.sql.ts';
import { scopeOf } from './scope.sql.ts';

export const privacy: Handlers<typeof privacyApi> = {
  consents: ({ db, today }) => consentLines(db, today),
  ofPerson: ({ db, today }, { personId }) => personOf(db, today, personId),
  recordConsent: ({ db, today, tell }, { personIds, consent }) => {
    if (consent.givenOn > today) throw refused('givenOn', 'privacy.inFuture');
    if (consent.kind === 'guardian' && consent.signerName === '' && personIds.length === 1)
      throw refused('signerName', 'privacy.signerNeeded');
    for (const personId of personIds)
      db.insert('consent', { ...consent, personId, withdrawnOn: null, withdrawReason: '' });
    const [first = ''] = personIds;
    tell('privacy.didRecord', { what: `@privacy.kind.${consent.kind}`, n: personIds.length, name: nameOf(db, first) });
    return { recorded: personIds.length };
  },
  withdrawConsent: ({ db, tell }, { id, rev, on, reason }) => {
    const consent = db.row('consent', id);
    if (on < consent.givenOn) throw refused('on', 'privacy.beforeGiven');
    db.update('consent', id, { withdrawnOn: on, withdrawReason: reason }, rev);
    tell('privacy.didWithdraw', { what: `@privacy.kind.${consent.kind}`, name: nameOf(db, consent.personId) });
    return {};
  },
  rules: ({ db }) => {
    const months = monthsByKind(db);
    return RETENTION_KINDS.map((kind) => {
      const [own] = db.where('retentionRule', { kind });
      const source = { source: own?.source ?? '', checkedOn: own ? own.checkedOn : SOURCES_READ_ON };
      return { kind, months: months.get(kind) ?? null, ...source, isDefault: own === undefined };
    });
  },
  saveRule: ({ db, tell }, rule) => {
    const least = LEAST_MONTHS[rule.kind];
    if (least !== undefined && rule.months !== null && rule.months < least)
      throw ruleError('privacy.belowLaw', { n: least }, { months: { key: 'privacy.belowLaw', params: { n: least } } });
    if (rule.source === '') throw refused('source', 'privacy.sourceNeeded');
    const [own] = db.where('retentionRule', { kind: rule.kind });
    if (own) db.update('retentionRule', own.id, rule);
    else db.insert('retentionRule', rule);
    tell('privacy.didSaveRule', { what: `@privacy.due.${rule.kind}` });
    return {};
  },
  due: ({ db, today }) => dueOnDay(db, today),
  hold: ({ db, tell }, { personId, reason, since }) => {
    if (isHeld(db, personId)) throw ruleError('privacy.alreadyHeld', { name: nameOf(db, personId) });
    const id = db.insert('legalHold', { personId, reason, since, endedOn: null, endReason: '' });
    tell('privacy.didHold', { name: nameOf(db, personId) });
    return { id };
  },
  endHold: ({ db, today, tell }, { id, rev, reason }) => {
    const { personId } = db.row('legalHold', id);
    db.update('legalHold', id, { endedOn: today, endReason: reason }, rev);
    tell('privacy.didEndHold', { name: nameOf(db, personId) });
    return {};
  },
  holds: ({ db }) =>
    db.where('legalHold', { endedOn: null }).map(({ id, rev, personId, reason, since }) => {
      const { name, nameEn } = db.row('person', personId);
      return { id, rev, personId, name, nameEn, reason, since };
    }),
  erasePreview: ({ db }, { personId }) => previewOf(db, personId),
  erased: ({ db }) =>
    db
      .where('erasedPerson', {})
      .map(({ rev: _, archivedAt: __, archiveReason: ___, personId: ____, ...row }) => ({
        ...row,
        erasedBy: named(db, row.erasedBy),
      }))
      .reverse(),
  exports: ({ db }) =>
    db
      .all<Omit<ExportLine, 'fields'> & { fields: string }>(
        `SELECT id, exportedAt, exportedBy, kind, title, format, rows, fields, length(persons) / 16 AS persons
         FROM exportRecord WHERE archivedAt IS NULL ORDER BY exportedAt DESC, id DESC LIMIT 5000`,
      )
      .map((row) => ({ ...row, exportedBy: named(db, row.exportedBy), fields: JSON.parse(row.fields) as string[] })),
  flags: ({ db, now }) => revealFlags(db, now).map((flag) => ({ ...flag, actor: named(db, flag.actor) })),
};

type ExportLine = ReturnType<Handlers<typeof privacyApi>['exports']>[number];

/** An account by its name; older rows and the built-in one say who they are themselves. */
const named = (db: ReadDb, actor: string): string => accountNames(db).get(actor) ?? actor;

const nameOf = (db: ReadDb, personId: string): string => db.row('person', personId).name;

function personOf(db: ReadDb, today: string, personId: string) {
  const { name, bornOn } = db.row('person', personId);
  const consents = db.where('consent', { personId });
  const holds = db.where('legalHold', { personId });
  return {
    name,
    bornOn,
    ...standing(bornOn, consents, today),
    consents: consents
      .sort((a, b) => (a.givenOn < b.givenOn ? 1 : -1))
      .map(({ personId: _, archivedAt: __, archiveReason: ___, ...row }) => row),
    holds: holds.map(({ id, rev, reason, since, endedOn }) => ({ id, rev, reason, since, endedOn })),
    exports: exportsWith(db, personId).length,
  };
}

function previewOf(db: ReadDb, personId: string) {
  const { name } = db.row('person', personId);
  const { owned } = scopeOf(db, personId);
  return {
    name,
    rows: owned
      .filter(({ table }) => table !== 'enrolmentStays')
      .map(({ table, rows }) => ({ table, rows: rows.length })),
    certificates: owned.find(({ table }) => table === 'certificate')?.rows.length ?? 0,
    namesakes: namesakes(db, personId, name),
    isHeld: isHeld(db, personId),
    copies: copiesOf(db, personId),
  };
}

type FieldKey = 'privacy.inFuture' | 'privacy.signerNeeded' | 'privacy.beforeGiven' | 'privacy.sourceNeeded';
const refused = (field: string, key: FieldKey) => ruleError(key, {}, { [field]: { key, params: {} } });
