// The scheme every college starts with: eight items of both sides, each with observable anchors for five ranges of scores.
import type { Row } from '../../tables.ts';

type SchemeRow = Omit<Row<'evaluationScheme'>, 'rev' | 'archivedAt' | 'archiveReason'>;
type ItemRow = Omit<Row<'schemeItem'>, 'rev' | 'archivedAt' | 'archiveReason'>;
type Words = readonly [zh: string, en: string];

/** Fixed, so that every store knows the same scheme before and after it is stored. */
const SCHEME_ID = '01931000-0000-7000-8000-000000000001';

export const defaultScheme: SchemeRow = {
  id: SCHEME_ID,
  nameZh: '校企双评标准',
  nameEn: 'College and enterprise scheme',
  version: 1,
  state: 'inUse',
  passLine: 6000,
  divergenceLimit: 1500,
  bands: [
    { key: 'excellent', zh: '优秀', en: 'Excellent', from: 9000 },
    { key: 'good', zh: '良好', en: 'Good', from: 8000 },
    { key: 'qualified', zh: '合格', en: 'Qualified', from: 6000 },
    { key: 'unqualified', zh: '不合格', en: 'Unqualified', from: 0 },
  ],
};

const RANGES = [
  [90, 100],
  [80, 89],
  [70, 79],
  [60, 69],
  [0, 59],
] as const;

export const defaultItems: readonly ItemRow[] = [
  item(
    1,
    'enterprise',
    'process',
    600,
    'dedication',
    ['敬业', 'Dedication'],
    [
      [
        '每天提前到岗备好工具，交代的任务不催就完成，工位随时整洁',
        'At the post early with tools ready; finishes tasks unasked; workplace always tidy',
      ],
      [
        '按时到岗，任务按期完成，下班前自己收拾工位',
        'On time; tasks done by their date; clears the workplace before leaving',
      ],
      ['偶有迟到或拖延，提醒一次就改', 'Now and then late or behind; mends it after one reminder'],
      ['常要催促，任务要人盯着才做完', 'Needs frequent reminders; finishes only when watched'],
      ['无故离岗，或交代的任务没有做', 'Leaves the post without reason, or does not do assigned work'],
    ],
  ),
  item(
    2,
    'enterprise',
    'process',
    600,
    'precision',
    ['精益', 'Precision'],
    [
      [
        '首件合格，主动复量尺寸并记录，本期没有返工',
        'First piece good; measures again unasked and records it; no rework in this stay',
      ],
      [
        '公差内稳定，自检能发现自己的问题，返工不超过一次',
        'Steady within tolerance; own checks find own faults; at most one rework',
      ],
      ['大多合格，自检有遗漏，返工二至三次', 'Mostly good; own checks miss things; two or three reworks'],
      [
        '勉强达到公差，不自检，靠师傅把关',
        'Barely within tolerance; does not check; relies on the mentor to catch faults',
      ],
      ['多次超差或报废，不知道错在哪里', 'Repeatedly out of tolerance or scrap, without seeing why'],
    ],
  ),
  item(
    3,
    'enterprise',
    'process',
    600,
    'focus',
    ['专注', 'Focus'],
    [
      [
        '整班按工艺步骤操作，受到打断也能接上，没有因分心出错',
        'Keeps to the procedure all shift; picks up after interruptions; no slip from distraction',
      ],
      [
        '按步骤操作，偶需提醒，出错能立刻停下来查',
        'Follows the steps, rarely reminded; stops at once to look when something is wrong',
      ],
      ['能坚持半班，之后漏步骤一至二处', 'Holds for half a shift, then misses one or two steps'],
      ['常看手机或闲聊，步骤颠倒，提醒后才改', 'Often on the phone or chatting; steps out of order until reminded'],
      [
        '操作中离开设备，或多次因分心造成停机、损坏',
        'Walks away from running equipment, or distraction causes stops or damage repeatedly',
      ],
    ],
  ),
  item(
    4,
    'enterprise',
    'process',
    600,
    'innovation',
    ['创新', 'Innovation'],
    [
      ['提出改进并做出样例，已被班组采用', 'Proposes an improvement, shows it working, and the team has adopted it'],
      [
        '提出一条以上可行的改进，说得清省在哪里',
        'Proposes at least one workable improvement and can say what it saves',
      ],
      ['会比较两种做法，说得出各自的长短', 'Compares two ways of working and can name the merits of each'],
      ['只照旧做，问起来才想到别的办法', 'Works as shown; thinks of another way only when asked'],
      ['遇到问题就停下，不想办法也不求助', 'Stops at a problem without trying or asking'],
    ],
  ),
  item(
    5,
    'enterprise',
    'process',
    600,
    'ethicsSafety',
    ['职业道德与安全', 'Ethics and safety'],
    [
      [
        '护具全程齐全，会指出身边的隐患，记录真实，不外传资料',
        'Full protection throughout; points out hazards nearby; honest records; keeps documents confidential',
      ],
      ['护具齐全，遵守规程，记录如实', 'Full protection; follows the rules; records are true'],
      ['偶有护具不齐，提醒即改，没有违规', 'Protection incomplete now and then, put right when told; no violation'],
      [
        '多次提醒护具，或记录有涂改、补填',
        'Reminded of protection several times, or records altered or filled in later',
      ],
      ['违章操作、弄虚作假或泄露资料', 'Breaks safety rules, falsifies records or discloses documents'],
    ],
  ),
  item(
    6,
    'enterprise',
    'outcome',
    3000,
    'taskResult',
    ['任务成果', 'Task results'],
    [
      [
        '独立完成全部任务，质量和工时都优于定额，能带新人',
        'Does all tasks alone, better than the norm in quality and time; can show a newcomer',
      ],
      ['独立完成，质量合格，工时达到定额', 'Does the tasks alone; quality good; time within the norm'],
      ['在少量指导下完成，工时略超定额', 'Done with little guidance; slightly over the norm'],
      ['在全程指导下完成主要任务', 'Main tasks done under constant guidance'],
      ['主要任务没有完成，或成果不能使用', 'Main tasks not done, or the result cannot be used'],
    ],
  ),
  item(
    7,
    'college',
    'process',
    2000,
    'learning',
    ['学习过程', 'Learning process'],
    [
      [
        '日志每周齐全，写明做法、问题和改进，按时与导师联系',
        'A log every week with method, problem and mend; contacts the mentor as agreed',
      ],
      ['日志齐全，能写明做法和问题', 'All logs present; method and problem described'],
      ['缺一至二篇日志，内容多为流水账', 'One or two logs missing; mostly a list of what was done'],
      ['缺三篇以上，催后补交，很少联系导师', 'Three or more missing until asked for; seldom contacts the mentor'],
      ['基本没有日志，巡访时找不到人', 'Hardly any logs; not to be found at site visits'],
    ],
  ),
  item(
    8,
    'college',
    'outcome',
    2000,
    'assessment',
    ['考核成果', 'Assessment'],
    [
      [
        '操作考核一次通过，能讲清原理，并能用到别的工件上',
        'Passes the practical at once; explains the principle and applies it to another piece',
      ],
      ['操作考核一次通过，原理基本讲得清', 'Passes the practical at once; explains most of the principle'],
      ['操作考核通过，原理说得不完整', 'Passes the practical; explanation has gaps'],
      ['补考一次后通过，只会照做', 'Passes at the second attempt; can only repeat the steps'],
      ['补考后仍没有通过', 'Does not pass at the second attempt'],
    ],
  ),
];

function item(
  ord: number,
  side: ItemRow['side'],
  kind: ItemRow['kind'],
  weight: number,
  key: string,
  [titleZh, titleEn]: Words,
  texts: readonly Words[],
): ItemRow {
  const anchors = RANGES.map(([from, to], at) => ({ from, to, zh: texts[at]?.[0] ?? '', en: texts[at]?.[1] ?? '' }));
  const id = `01931000-0000-7000-8000-${String(100 + ord).padStart(12, '0')}`;
  return { id, schemeId: SCHEME_ID, ord, key, side, kind, titleZh, titleEn, weight, anchors };
}
