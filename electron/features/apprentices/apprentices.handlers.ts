// Answers the apprentices' calls: list and record, create and change, status, guardians and leave.
import type { apprenticesApi } from '../../../shared/features/apprentices/apprentices.api.ts';
import { ruleError } from '../../db/appError.ts';
import { named } from '../../db/named.ts';
import type { WriteDb } from '../../db/write.ts';
import type { Handlers } from '../../host/context.ts';
import { recordOf, sensitiveOf } from './apprentices.record.ts';
import { heldEnrolments, wasSeenSince } from './apprentices.sql.ts';
import {
  createEnrolment,
  createGuardian,
  createPerson,
  updateEnrolment,
  updateGuardian,
  updatePerson,
} from './apprentices.write.ts';
import { addLeave, changeLeave } from './leave.write.ts';
import { nameKeys } from './pinyin.ts';
import { changeStatus, dropEnrolment } from './status.write.ts';
import { apprenticesOf } from './training.sql.ts';

/** Looking again within ten minutes is the same look. */
const SAME_LOOK_MS = 600_000;

export const apprentices: Handlers<typeof apprenticesApi> = {
  list: ({ db, today }) => Array.from(apprenticesOf(db, today), ({ line }) => line()),
  open: ({ db, today, now, session, viewed }, { id }) => {
    const record = recordOf(db, today, id);
    const seen = { key: 'apprentices.didOpen', params: { name: record.name, number: record.studentNumber } } as const;
    const about = { entity: 'enrolment', entityId: id } as const;
    const since = new Date(now.getTime() - SAME_LOOK_MS).toISOString();
    if (!wasSeenSince(db, session.actor, JSON.stringify(seen), since)) viewed(seen.key, seen.params, about);
    return record;
  },
  reveal: ({ db, viewed }, input) => {
    const { value, name } = sensitiveOf(db, input);
    const said = { name, what: `@apprentices.${input.what}`, reason: input.reason };
    viewed('apprentices.didReveal', said, { kind: 'reveal', entity: 'enrolment', entityId: input.id });
    return { value };
  },
  spelling: (_, { name }) => ({ nameEn: nameKeys(name.trim()).nameEn }),
  create: ({ db, today, tell }, { person, enrolment, guardian }) => {
    const personId = createPerson(db, today, person);
    const id = createEnrolment(db, personId, enrolment);
    if (guardian) createGuardian(db, personId, guardian);
    tell('apprentices.didCreate', named(db.row('person', personId)));
    return { id, personId };
  },
  enrol: ({ db, tell }, { personId, enrolment }) => {
    const id = createEnrolment(db, personId, enrolment);
    tell('apprentices.didEnrol', {
      ...named(db.row('person', personId)),
      ...named(db.row('cohort', enrolment.cohortId), 'cohort'),
    });
    return { id };
  },
  update: ({ db, today, tell }, { id, rev, personRev, person, enrolment }) => {
    const { personId } = db.row('enrolment', id);
    updatePerson(db, today, personId, person, personRev);
    const after = updateEnrolment(db, id, enrolment, rev);
    tell('apprentices.didUpdate', named(db.row('person', personId)));
    return { rev: after };
  },
  setStatus: ({ db, tell }, { items, change }) => {
    for (const item of items) changeStatus(db, item, change);
    tell(`apprentices.didSet.${change.status}`, whom(db, items));
    return { changed: items.length };
  },
  transfer: ({ db, tell }, { items, cohortId, on, reason }) => {
    const cohort = db.row('cohort', cohortId);
    if (reason === '') throw needed('reason', 'apprentices.reasonNeeded');
    for (const { id, rev } of items) {
      const { startsOn } = db.row('enrolment', id);
      const endsOn = cohort.endsOn < startsOn ? startsOn : cohort.endsOn;
      const seen = db.update('enrolment', id, { statusOn: on, statusReason: reason }, rev);
      updateEnrolment(db, id, { cohortId, endsOn }, seen);
    }
    tell('apprentices.didTransfer', { ...whom(db, items), ...named(cohort, 'cohort') });
    return { changed: items.length };
  },
  archive: ({ db, tell }, { items, reason }) => {
    if (reason === '') throw needed('reason', 'apprentices.reasonNeeded');
    const held = heldEnrolments(
      db,
      items.map((i) => i.id),
    );
    const [first] = held;
    if (first) throw ruleError('apprentices.isHeld', { name: first.name, n: held.length, ...heldBy(first) });
    const names = whom(db, items);
    for (const item of items) dropEnrolment(db, item, reason);
    tell('apprentices.didArchive', names);
    return { archived: items.length };
  },
  saveGuardian: ({ db, tell }, { personId, seen, guardian }) => {
    const id = seen?.id ?? createGuardian(db, personId, guardian);
    if (seen) updateGuardian(db, seen.id, guardian, seen.rev);
    tell('apprentices.didSaveGuardian', named(db.row('person', personId)));
    return { id };
  },
  archiveGuardian: ({ db, tell }, { id, rev }) => {
    const { personId } = db.row('guardian', id);
    db.archive('guardian', id, '', rev);
    tell('apprentices.didArchiveGuardian', named(db.row('person', personId)));
    return {};
  },
  saveLeave: ({ db, tell }, { enrolmentId, seen, leave }) => {
    const id = seen ? changeLeave(db, seen, leave) : addLeave(db, enrolmentId, leave);
    tell('apprentices.didSaveLeave', { ...nameOf(db, enrolmentId), from: leave.startsOn, to: leave.endsOn });
    return { id };
  },
  archiveLeave: ({ db, tell }, { id, rev }) => {
    const { enrolmentId, startsOn } = db.row('leave', id);
    db.archive('leave', id, '', rev);
    tell('apprentices.didArchiveLeave', { ...nameOf(db, enrolmentId), from: startsOn });
    return {};
  },
};

const nameOf = (db: WriteDb, enrolmentId: string) => named(db.row('person', db.row('enrolment', enrolmentId).personId));

/** The first name and how many there are, for sentences about one or many. */
function whom(db: WriteDb, items: readonly { id: string }[]) {
  return { ...(items[0] && nameOf(db, items[0].id)), n: items.length };
}

function needed(field: string, key: 'apprentices.reasonNeeded') {
  return ruleError(key, {}, { [field]: { key, params: {} } });
}

function heldBy({
  stays,
  signatures,
  evaluations,
  certificates,
}: Record<'stays' | 'signatures' | 'evaluations' | 'certificates', number>) {
  return { stays, signatures, evaluations, certificates };
}
