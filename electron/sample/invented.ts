// Invented people for samples and tests: names of common characters, identity numbers of an unallocated region, unassigned phones.

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];
const GIVEN = [...'景行沐阳若谷云帆知夏以宁浩然清越雨桐望舒青禾远峤思衡怀瑾书砚子衿星野若初怀安容与晚照喆堃䶮昇'];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A small seeded generator (mulberry32): the same seed gives the same people. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export type InventedPerson = { name: string; sex: 'm' | 'f'; bornOn: string; idNumber: string; phone: string };

/** Person number `n`: each `n` below 300,000 has its own identity number and phone. */
export function person(n: number, bornFrom = 2006): InventedPerson {
  const next = random(n + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const name = pick(SURNAMES) + pick(GIVEN) + (next() < 0.7 ? pick(GIVEN) : '');
  const day = new Date(Date.UTC(bornFrom, 0, 1 + Math.floor(n / 300)));
  const bornOn = day.toISOString().slice(0, 10);
  const order = n % 1000;
  const body = `990101${bornOn.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const phone = `154${String(10_000_000 + n).padStart(8, '0')}`;
  return { name, sex: order % 2 === 1 ? 'm' : 'f', bornOn, idNumber: body + checkDigit(body), phone };
}

function checkDigit(body: string): string {
  const sum = WEIGHTS.reduce((s, w, i) => s + w * Number(body[i]), 0);
  return '10X98765432'[sum % 11] as string;
}
