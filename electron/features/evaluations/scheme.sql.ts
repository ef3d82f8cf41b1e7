// Reads evaluation schemes: the one in use, or the built-in one as long as none is stored.
import { defaultItems, defaultScheme } from '../../../shared/features/evaluations/defaultScheme.ts';
import type { SchemeView } from '../../../shared/features/evaluations/evaluations.schema.ts';
import type { ReadDb } from '../../db/read.ts';

/** The scheme that new evaluations are begun under. */
export function schemeInUse(db: ReadDb): SchemeView {
  const newest = db.where('evaluationScheme', { state: 'inUse' }).sort((a, b) => b.version - a.version)[0];
  return newest ? schemeOf(db, newest.id) : viewOf(defaultScheme, defaultItems);
}

/** A scheme by id, also a replaced one: evaluations keep the scheme they were begun under. Throws `notFound`. */
export function schemeOf(db: ReadDb, id: string): SchemeView {
  if (id === defaultScheme.id && !db.find('evaluationScheme', id)) return viewOf(defaultScheme, defaultItems);
  const ids = db.all<{ id: string }>('SELECT id FROM schemeItem WHERE schemeId = ? ORDER BY ord', [id]);
  return viewOf(
    db.row('evaluationScheme', id),
    ids.map((item) => db.row('schemeItem', item.id)),
  );
}

type Scheme = Omit<SchemeView, 'items'>;
type Items = SchemeView['items'];

function viewOf(scheme: Scheme, items: Readonly<Items>): SchemeView {
  const { id, version, nameZh, nameEn, passLine, divergenceLimit, bands } = scheme;
  return {
    ...{ id, version, nameZh, nameEn, passLine, divergenceLimit, bands },
    items: items.map((item) => ({
      id: item.id,
      key: item.key,
      side: item.side,
      kind: item.kind,
      titleZh: item.titleZh,
      titleEn: item.titleEn,
      weight: item.weight,
      anchors: item.anchors,
    })),
  };
}
