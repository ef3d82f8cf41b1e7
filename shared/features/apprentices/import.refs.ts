// The cohorts, enterprises, posts and mentors a roster names: found in the store, or proposed for creation.
import { type KnownIndex, nameKey, type Side } from './import.known.ts';
import { similarNames } from './import.similar.ts';
import type { RosterRow } from './roster.line.ts';

export type RefKind = 'cohort' | 'enterprise' | 'post' | 'mentor';
/** An existing record (`id`) or another name of the same sheet (`ref`) that may have been meant. */
export type Similar = { to: string; name: string };

/** Something the sheet names. `id` null: it will be created, unless `mustAsk`. */
export type Ref = {
  ref: string;
  kind: RefKind;
  name: string;
  id: string | null;
  side: Side | null;
  /** For posts and mentors of enterprises: the `ref` of their enterprise. */
  parent: string | null;
  parentName: string;
  uscc: string | null;
  majorCode: string;
  major: string;
  entryYear: number | null;
  /** How many lines name it, and the first of them. */
  rows: number;
  firstRow: number;
  similar: Similar[];
  /** Rare and close to a common name: probably mistyped, so a person decides before it is created. */
  mustAsk: boolean;
};

/** What a person decided of a name: 'create', the id of an existing record, or the `ref` of another name. */
export type Choices = ReadonlyMap<string, string>;
export type RefsOfRow = { cohort?: Ref; enterprise?: Ref; post?: Ref; enterpriseMentor?: Ref; collegeMentor?: Ref };

/** Two lines or fewer with a name that resembles one used by at least this many look like a slip of the finger. */
const COMMON = 5;
const RARE = 2;

export class Refs {
  private readonly all = new Map<string, Ref>();
  private readonly index: KnownIndex;
  private readonly choices: Choices;

  constructor(index: KnownIndex, choices: Choices) {
    this.index = index;
    this.choices = choices;
  }

  /** Registers what each line names. Afterwards `settle` must be called once. */
  add(row: RosterRow): void {
    const v = row.values;
    if (v.cohort) this.note(`cohort|${nameKey(v.cohort)}`, 'cohort', v.cohort, row);
    const enterprise = v.enterprise
      ? this.note(`enterprise|${nameKey(v.enterprise)}`, 'enterprise', v.enterprise, row)
      : null;
    if (v.post && enterprise) this.note(`post|${enterprise.ref}|${nameKey(v.post)}`, 'post', v.post, row, enterprise);
    if (v.enterpriseMentor && enterprise) this.noteMentor('enterprise', v.enterpriseMentor, row, enterprise);
    if (v.collegeMentor) this.noteMentor('college', v.collegeMentor, row, null);
  }

  /** Finds each name in the store, follows the person's choices, and looks for similar names. */
  settle(): void {
    const order: RefKind[] = ['cohort', 'enterprise', 'post', 'mentor'];
    for (const kind of order) {
      const refs = [...this.all.values()].filter((ref) => ref.kind === kind);
      for (const ref of refs) ref.id = this.found(ref);
      for (const ref of refs) if (ref.id === null) this.compare(ref, refs);
    }
  }

  /** What a line's names stand for after choices. */
  of(row: RosterRow): RefsOfRow {
    const v = row.values;
    const enterprise = v.enterprise ? this.at(`enterprise|${nameKey(v.enterprise)}`) : undefined;
    const mentor = (side: Side, name: string | undefined) =>
      name ? this.at(this.mentorRef(side, name, side === 'enterprise' ? v.enterprise : undefined)) : undefined;
    return defined({
      cohort: v.cohort ? this.at(`cohort|${nameKey(v.cohort)}`) : undefined,
      enterprise,
      post: v.post && v.enterprise ? this.at(`post|enterprise|${nameKey(v.enterprise)}|${nameKey(v.post)}`) : undefined,
      enterpriseMentor: mentor('enterprise', v.enterpriseMentor),
      collegeMentor: mentor('college', v.collegeMentor),
    });
  }

  /** Names without a record, and those whose choice can still be changed, in the order of the sheet. */
  proposals(): Ref[] {
    return [...this.all.values()].filter((ref) => this.choices.has(ref.ref) || ref.id === null);
  }

  /** Every name by its `ref`, after choices. */
  resolved(): ReadonlyMap<string, Ref> {
    return new Map(
      [...this.all.keys()].flatMap((key) => {
        const ref = this.at(key);
        return ref ? [[key, ref] as const] : [];
      }),
    );
  }

  private at(key: string): Ref | undefined {
    const ref = this.all.get(key);
    if (!ref) return undefined;
    const choice = this.choices.get(ref.ref);
    return (choice ? this.all.get(choice) : undefined) ?? ref;
  }

  private mentorRef(side: Side, name: string, enterprise: string | undefined): string {
    return `mentor|${side}|${enterprise ? nameKey(enterprise) : ''}|${nameKey(name)}`;
  }

  private noteMentor(side: Side, name: string, row: RosterRow, enterprise: Ref | null): void {
    const key = this.mentorRef(side, name, enterprise ? row.values.enterprise : undefined);
    this.note(key, 'mentor', name, row, enterprise).side = side;
  }

  private note(key: string, kind: RefKind, name: string, row: RosterRow, parent: Ref | null = null): Ref {
    const v = row.values;
    let ref = this.all.get(key);
    if (!ref) {
      ref = {
        ...{ ref: key, kind, name, id: null, side: null, rows: 0, firstRow: row.row, similar: [], mustAsk: false },
        ...{ parent: parent?.ref ?? null, parentName: parent?.name ?? '' },
        ...{ uscc: null, majorCode: '', major: '', entryYear: null },
      };
      this.all.set(key, ref);
    }
    ref.rows += 1;
    if (kind === 'enterprise') ref.uscc ??= v.uscc ?? null;
    if (kind === 'cohort') {
      ref.majorCode ||= v.majorCode ?? '';
      ref.major ||= v.major ?? '';
      ref.entryYear ??= v.entryYear ?? null;
    }
    return ref;
  }

  private found(ref: Ref): string | null {
    const { index } = this;
    const choice = this.choices.get(ref.ref);
    if (choice && choice !== 'create' && !this.all.has(choice)) return choice;
    const key = nameKey(ref.name);
    if (ref.kind === 'cohort') return index.cohortByName.get(key)?.id ?? null;
    if (ref.kind === 'enterprise') {
      const byCode = ref.uscc ? index.enterpriseByUscc.get(ref.uscc) : undefined;
      return (index.enterpriseByName.get(key) ?? byCode)?.id ?? null;
    }
    const parent = ref.parent ? this.at(ref.parent) : undefined;
    if (ref.parent && !parent?.id) return null;
    if (ref.kind === 'post') return index.postByName.get(`${parent?.id}|${key}`)?.id ?? null;
    const people = index.mentorsByName.get(`${ref.side}|${parent?.id ?? ''}|${key}`) ?? [];
    return people[0]?.id ?? null;
  }

  private compare(ref: Ref, sameKind: readonly Ref[]): void {
    if (ref.kind === 'mentor' || this.choices.has(ref.ref)) return;
    const known =
      ref.kind === 'cohort'
        ? [...this.index.cohorts.values()]
        : ref.kind === 'enterprise'
          ? [...this.index.enterprises.values()]
          : this.postsOf(ref);
    const siblings = sameKind.filter((other) => other !== ref && other.parent === ref.parent && other.rows > ref.rows);
    const options = [
      ...known.map(({ id, name }) => ({ to: id, name, rows: COMMON })),
      ...siblings.filter((o) => o.id === null).map((o) => ({ to: o.ref, name: o.name, rows: o.rows })),
    ];
    const near = similarNames(ref.name, options);
    ref.similar = near.map(({ to, name }) => ({ to, name }));
    ref.mustAsk = ref.kind === 'cohort' && ref.rows <= RARE && near.some(({ rows }) => rows >= COMMON);
  }

  private postsOf(ref: Ref): { id: string; name: string }[] {
    const parent = ref.parent ? this.at(ref.parent) : undefined;
    return [...this.index.posts.values()].filter((post) => parent?.id && post.enterpriseId === parent.id);
  }
}

function defined(refs: { [K in keyof RefsOfRow]: RefsOfRow[K] | undefined }): RefsOfRow {
  return Object.fromEntries(Object.entries(refs).filter(([, ref]) => ref !== undefined)) as RefsOfRow;
}
