// Answers the calls of enterprises, sites, posts, closed periods and headcounts.
import type { enterprisesApi } from '../../../shared/features/enterprises/enterprises.api.ts';
import { ruleError } from '../../db/appError.ts';
import { onlyGiven } from '../../db/given.ts';
import { named } from '../../db/named.ts';
import type { WriteDb } from '../../db/write.ts';
import type { Handlers } from '../../host/context.ts';
import { choicesOf, recordOf, unitChoices } from './enterprises.record.ts';
import { enterpriseHolds, enterpriseLines, postHolds } from './enterprises.sql.ts';
import {
  addClosure,
  changeClosure,
  createEnterprise,
  createPost,
  createSite,
  ensureSite,
  updateEnterprise,
  updatePost,
  updateSite,
} from './enterprises.write.ts';

export const enterprises: Handlers<typeof enterprisesApi> = {
  list: ({ db, today }) => enterpriseLines(db, today),
  get: ({ db, today }, { id }) => recordOf(db, today, id),
  choices: ({ db }) => choicesOf(db),
  units: ({ db }) => unitChoices(db),
  create: ({ db, tell }, input) => {
    const id = createEnterprise(db, input);
    tell('enterprises.didCreate', named(db.row('enterprise', id)));
    return { id };
  },
  update: ({ db, tell }, { id, rev, ...patch }) => {
    const after = updateEnterprise(db, id, onlyGiven(patch), rev);
    tell('enterprises.didUpdate', named(db.row('enterprise', id)));
    return { rev: after };
  },
  archive: ({ db, today, tell }, { items, reason }) => {
    needReason(reason);
    const [held] = enterpriseHolds(
      db,
      items.map((i) => i.id),
      today,
    );
    if (held) throw ruleError('enterprises.isHeld', held);
    const names = items[0] && named(db.row('enterprise', items[0].id));
    for (const item of items) dropEnterprise(db, item, reason);
    tell('enterprises.didArchive', { ...names, n: items.length });
    return { archived: items.length };
  },
  createSite: ({ db, tell }, input) => {
    const id = createSite(db, input);
    tell('enterprises.didCreateSite', {
      ...named(db.row('site', id)),
      ...enterpriseOf(db, input.enterpriseId, 'enterprise'),
    });
    return { id };
  },
  updateSite: ({ db, tell }, { id, rev, ...patch }) => {
    const after = updateSite(db, id, onlyGiven(patch), rev);
    tell('enterprises.didUpdateSite', named(db.row('site', id)));
    return { rev: after };
  },
  archiveSite: ({ db, tell }, { id, rev, reason }) => {
    const { name } = db.row('site', id);
    const n = db.where('post', { siteId: id }).length;
    if (n > 0) throw ruleError('enterprises.siteHasPosts', { name, n });
    db.archive('site', id, reason, rev);
    tell('enterprises.didArchiveSite', { name });
    return {};
  },
  createPost: ({ db, tell }, { enterpriseId, siteId, ...input }) => {
    const id = createPost(db, { ...input, siteId: siteId ?? ensureSite(db, enterpriseId) });
    tell('enterprises.didCreatePost', {
      ...named(db.row('post', id)),
      ...enterpriseOf(db, enterpriseId, 'enterprise'),
    });
    return { id };
  },
  updatePost: ({ db, tell }, { id, rev, ...patch }) => {
    const after = updatePost(db, id, onlyGiven(patch), rev);
    tell('enterprises.didUpdatePost', named(db.row('post', id)));
    return { rev: after };
  },
  archivePost: ({ db, today, tell }, { id, rev, reason }) => {
    const { name } = db.row('post', id);
    const holds = postHolds(db, id, today);
    if (holds.length > 0)
      throw ruleError('enterprises.postIsHeld', {
        name,
        n: holds.length,
        of: holds[0]?.name ?? '',
      });
    db.archive('post', id, reason, rev);
    tell('enterprises.didArchivePost', { name });
    return {};
  },
  addClosure: ({ db, tell }, input) => {
    const id = addClosure(db, input);
    tell('enterprises.didClose', { ...named(db.row('post', input.postId)), from: input.startsOn, to: input.endsOn });
    return { id };
  },
  updateClosure: ({ db, tell }, { id, rev, ...days }) => {
    const after = changeClosure(db, id, days, rev);
    const { postId } = db.row('postClosure', id);
    tell('enterprises.didClose', { ...named(db.row('post', postId)), from: days.startsOn, to: days.endsOn });
    return { rev: after };
  },
  archiveClosure: ({ db, tell }, { id, rev, reason }) => {
    const { postId, startsOn } = db.row('postClosure', id);
    db.archive('postClosure', id, reason, rev);
    tell('enterprises.didOpen', { ...named(db.row('post', postId)), from: startsOn });
    return {};
  },
  addHeadcount: ({ db, tell }, input) => {
    const id = db.insert('headcount', input);
    tell('enterprises.didCount', { ...enterpriseOf(db, input.enterpriseId), n: input.staff, on: input.asOf });
    return { id };
  },
  archiveHeadcount: ({ db, tell }, { id, rev, reason }) => {
    const { enterpriseId, asOf } = db.row('headcount', id);
    db.archive('headcount', id, reason, rev);
    tell('enterprises.didArchiveCount', { ...enterpriseOf(db, enterpriseId), on: asOf });
    return {};
  },
  reveal: ({ db, viewed }, { id, reason }) => {
    const { name, contactPhone } = db.row('enterprise', id);
    viewed('enterprises.didReveal', { name, reason }, { kind: 'reveal', entity: 'enterprise', entityId: id });
    return { value: contactPhone };
  },
};

const enterpriseOf = (db: WriteDb, id: string, as = 'name') => named(db.row('enterprise', id), as);

/** Takes an enterprise off the list with its sites and posts. */
function dropEnterprise(db: WriteDb, { id, rev }: { id: string; rev: string }, reason: string): void {
  for (const post of db.where('post', { enterpriseId: id })) db.archive('post', post.id, reason);
  for (const site of db.where('site', { enterpriseId: id })) db.archive('site', site.id, reason);
  db.archive('enterprise', id, reason, rev);
}

function needReason(reason: string): void {
  if (reason === '')
    throw ruleError('enterprises.reasonNeeded', {}, { reason: { key: 'enterprises.reasonNeeded', params: {} } });
}
