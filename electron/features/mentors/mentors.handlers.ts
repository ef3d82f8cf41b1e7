// Answers the calls of mentors and pairings.
import type { mentorsApi } from '../../../shared/features/mentors/mentors.api.ts';
import { loadOf } from '../../../shared/features/mentors/mentors.rules.ts';
import { AppError, ruleError } from '../../db/appError.ts';
import { onlyGiven } from '../../db/given.ts';
import { named } from '../../db/named.ts';
import type { ReadDb } from '../../db/read.ts';
import type { WriteDb } from '../../db/write.ts';
import type { Handlers } from '../../host/context.ts';
import { mentorHolds, mentorLines, pairingLines } from './mentors.list.ts';
import { createMentor, endPairing, pair, updateMentor } from './mentors.write.ts';
import { previewPair } from './pairing.preview.ts';

export const mentors: Handlers<typeof mentorsApi> = {
  list: ({ db, today }) => mentorLines(db, today),
  get: ({ db, today }, { id }) => recordOf(db, today, id),
  create: ({ db, today, tell }, input) => {
    const id = createMentor(db, today, input);
    tell('mentors.didCreate', nameOf(db, id));
    return { id };
  },
  update: ({ db, today, tell }, { id, rev, ...patch }) => {
    const after = updateMentor(db, today, id, onlyGiven(patch), rev);
    tell('mentors.didUpdate', nameOf(db, id));
    return { rev: after };
  },
  archive: ({ db, today, tell }, { items, reason }) => {
    if (reason === '')
      throw ruleError('mentors.reasonNeeded', {}, { reason: { key: 'mentors.reasonNeeded', params: {} } });
    const holds = mentorHolds(
      db,
      items.map((i) => i.id),
      today,
    );
    const [first] = holds;
    if (first) {
      const n = holds.filter((h) => h.name === first.name).length;
      throw ruleError('mentors.isHeld', { ...first, n });
    }
    for (const { id, rev } of items) db.archive('mentor', id, reason, rev);
    tell('mentors.didArchive', { ...(items[0] && nameOf(db, items[0].id)), n: items.length });
    return { archived: items.length };
  },
  choices: ({ db, today }, { side, on }) =>
    mentorLines(db, on ?? today, { side })
      .map((m) => ({
        id: m.id,
        name: m.name,
        searchKey: m.searchKey,
        title: m.title,
        enterpriseId: m.enterpriseId,
        enterpriseName: m.enterpriseName,
        guided: m.guided,
        limit: m.limit,
        isOver: m.isOver,
        free: loadOf(m.guided, m.limit, m.limit).free,
      }))
      .sort((a, b) => a.guided - a.limit - (b.guided - b.limit)),
  pairings: ({ db, today }, { enrolmentId }) => pairingLines(db, today, { enrolmentId }),
  previewPair: ({ db, today }, wish) => previewPair(db, today, wish),
  pair: ({ db, today, tell }, { reason, ...wish }) => {
    const { lines } = previewPair(db, today, wish);
    const wanted = lines.filter((l) => l.change === 'new' || l.change === 'replace');
    for (const { enrolmentId, side } of wanted)
      pair(db, {
        enrolmentId,
        side,
        mentorId: wish.mentors[side] ?? '',
        startsOn: wish.startsOn,
        endsOn: wish.endsOn,
        reason,
      });
    const refused = lines.flatMap((l) => (l.refusal ? [{ name: l.name, side: l.side, ...l.refusal }] : []));
    const people = new Set(wanted.map((l) => l.enrolmentId)).size;
    const names = [...new Set(wanted.map((l) => l.after))].join(' / ');
    if (people > 0) tell('mentors.didPair', { name: wanted[0]?.name ?? '', n: people, mentor: names });
    return { paired: people, same: lines.filter((l) => l.change === 'same').length, refused };
  },
  pairOne: ({ db, tell }, input) => {
    const id = pair(db, input);
    const { personId } = db.row('enrolment', input.enrolmentId);
    tell('mentors.didPair', { ...named(db.row('person', personId)), n: 1, ...nameOf(db, input.mentorId, 'mentor') });
    return { id };
  },
  endPairing: ({ db, tell }, { id, rev, endsOn, reason }) => {
    const after = endPairing(db, id, endsOn, reason, rev);
    tell('mentors.didEnd', { ...bothOf(db, id), on: endsOn });
    return { rev: after };
  },
  removePairing: ({ db, tell }, { id, rev, reason }) => {
    const names = bothOf(db, id);
    db.archive('pairing', id, reason, rev);
    tell('mentors.didRemove', names);
    return {};
  },
};

function recordOf(db: ReadDb, today: string, id: string) {
  const [line] = mentorLines(db, today, { id });
  if (!line) throw new AppError('notFound', 'error.notFound', { what: '@table.mentor' });
  const { rev: personRev, sex, email } = db.row('person', line.personId);
  const posts = db.all<{ id: string; name: string; nameEn: string; enterpriseName: string }>(
    `SELECT o.id, o.name, o.nameEn, n.name AS enterpriseName FROM post o JOIN enterprise n ON n.id = o.enterpriseId
     WHERE o.defaultMentorId = ? AND o.archivedAt IS NULL ORDER BY o.name`,
    [id],
  );
  return { ...line, personRev, sex, email, pairings: pairingLines(db, today, { mentorId: id }), posts };
}

const nameOf = (db: WriteDb, mentorId: string, as = 'name') =>
  named(db.row('person', db.row('mentor', mentorId).personId), as);

function bothOf(db: WriteDb, pairingId: string) {
  const { enrolmentId, mentorId } = db.row('pairing', pairingId);
  return { ...named(db.row('person', db.row('enrolment', enrolmentId).personId)), ...nameOf(db, mentorId, 'mentor') };
}
