// The people of the demo as a roster a college would send: apprentices with guardians, enterprises, posts, both mentors.
import { person, random } from '../people.ts';
import { headWithout, whoCells } from '../roster.ts';
import { COHORTS, ENTERPRISES, PROGRAMMES } from './world.ts';

const HEADER = headWithout('序号', '社会统一信用代码');

/** Every mentor guides a handful: a few of the college's have six, one over the limit. */
const PER_MENTOR = 5;
const MEAN_OF_COLLEGE_MENTOR = 5.2;

/** Header and rows of the roster of all cohorts; `firstYear` is the year in which the present school year began. */
export function demoRoster(firstYear: number): { header: string[]; rows: string[][] } {
  const next = random(20_260_901);
  const rows: string[][] = [];
  const used = new Set<string>();
  for (const cohort of COHORTS) {
    const programme = PROGRAMMES.find((p) => p.key === cohort.programme);
    const hosts = ENTERPRISES.filter((e) => e.posts.some((p) => p.programmes.includes(cohort.programme)));
    for (let i = 0; i < cohort.size; i++) {
      const n = rows.length;
      const who = uniqueName(n, firstYear - cohort.year - 18, used);
      const host = hosts[n % hosts.length] as (typeof hosts)[number];
      const posts = host.posts.filter((p) => p.programmes.includes(cohort.programme));
      const post = posts[Math.floor(next() * posts.length)] as (typeof posts)[number];
      rows.push([
        `${firstYear - cohort.year}0310${String(n + 101).padStart(4, '0')}`,
        ...whoCells(who),
        programme?.fields.majorCode ?? '',
        programme?.fields.majorNameZh ?? '',
        cohort.name,
        who.phone,
        who.name.slice(0, 1) + person(5000 + n).name.slice(1),
        person(5000 + n).phone,
        host.name,
        post.name,
        mentorName(6000 + ENTERPRISES.indexOf(host) * 40 + Math.floor(n / hosts.length / PER_MENTOR)),
        mentorName(7000 + Math.floor(n / MEAN_OF_COLLEGE_MENTOR)),
      ]);
    }
  }
  return { header: HEADER, rows };
}

const mentorName = (n: number): string => person(n, 1975).name;

/** Two apprentices of one name would only confuse in a demo. */
function uniqueName(n: number, bornFrom: number, used: Set<string>): ReturnType<typeof person> {
  const found = person(n, bornFrom);
  let name = found.name;
  for (let other = n + 10_000; used.has(name); other += 1000) name = person(other, bornFrom).name;
  used.add(name);
  return { ...found, name };
}
