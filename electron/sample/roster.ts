// The people of the sample college as a roster a college would send: apprentices with guardians, enterprises, posts, both mentors.
import { type InventedPerson, person, random } from './invented.ts';
import { COHORTS, ENTERPRISES, PROGRAMMES } from './world.ts';

const HEADER = [
  ...['学号', '姓名', '性别', '出生日期', '身份证号', '专业代码', '专业', '班级'],
  ...['联系电话', '监护人', '监护人电话', '实习单位', '岗位', '企业师傅', '校内指导教师'],
];

/** Every mentor guides a handful: a few of the college's have six, one over the limit. */
const PER_MENTOR = 5;
const MEAN_OF_COLLEGE_MENTOR = 5.2;

/** Header and rows of the roster of all cohorts; `firstYear` is the year in which the present school year began. */
export function sampleRoster(firstYear: number): { header: string[]; rows: string[][] } {
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

/** Name, sex, day of birth and identity number as they stand side by side in a list. */
const whoCells = ({ name, sex, bornOn, idNumber }: InventedPerson): string[] => [
  name,
  sex === 'm' ? '男' : '女',
  bornOn,
  idNumber,
];

const mentorName = (n: number): string => person(n, 1975).name;

/** Two apprentices of one name would only confuse in a demo. */
function uniqueName(n: number, bornFrom: number, used: Set<string>): ReturnType<typeof person> {
  const found = person(n, bornFrom);
  let name = found.name;
  for (let other = n + 10_000; used.has(name); other += 1000) name = person(other, bornFrom).name;
  used.add(name);
  return { ...found, name };
}
