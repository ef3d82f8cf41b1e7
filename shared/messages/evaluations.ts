// Texts of evaluations: the entry grid, its arithmetic, signatures, results, refusals.
import { define } from './define.ts';

export const evaluations = define({
  'evaluations.title': { zh: '评价录入', en: 'Evaluation entry' },
  'evaluations.side.enterprise': { zh: '企业', en: 'Enterprise' },
  'evaluations.side.college': { zh: '学校', en: 'College' },
  'evaluations.didScoreOne': {
    zh: '已录入{name}的 {n} 项评分',
    en: 'Entered {n, plural, one {# score} other {# scores}} of {name}',
  },
  'evaluations.didScore': {
    zh: '已录入{name}等 {people} 人的 {n} 项评分',
    en: 'Entered {n} scores of {name} and {people} people in all',
  },
  'evaluations.didModerate': { zh: '已写明{name}校企相差的复核结论', en: 'Recorded the moderation for {name}' },
  'evaluations.didSign': {
    zh: '已登记{name}等 {n} 人的{side}评价签字',
    en: 'Recorded the signature on {n, plural, one {the evaluation of {name}} other {# evaluations, {name} first}}: {side}',
  },
  'evaluations.didWithdraw': {
    zh: '已撤回{name}的{side}评价签字：{reason}',
    en: 'Withdrew the signature on the evaluation of {name} ({side}): {reason}',
  },
  'evaluations.noUnit': {
    zh: '{name}从 {from} 起的轮岗没有定能力单元，不能评价。请先在轮岗计划中选定单元。',
    en: '{name}’s stay from {from} has no competence unit; choose one in the plan first.',
  },
  'evaluations.noMentor': {
    zh: '{name}在 {date} 结束的轮岗没有{side}导师，评价无人署名。请先结对。',
    en: '{name} has no mentor of this side ({side}) for the stay ending {date}; pair one first.',
  },
  'evaluations.notBegun': {
    zh: '{name}的轮岗 {date} 才开始，还不能评价。',
    en: '{name}’s stay begins on {date}; it cannot be rated yet.',
  },
  'evaluations.isSigned': {
    zh: '{name}的{side}评价已于 {date} 签字，分数不再改动。',
    en: 'The evaluation of {name} was signed on {date} ({side}); its scores stay as they are.',
  },
  'evaluations.isFrozen': {
    zh: '{name}的评价双方都已签字，已经定分，不再改动。',
    en: 'Both sides have signed the evaluation of {name}; it is final.',
  },
  'evaluations.notSigned': {
    zh: '{name}的{side}评价还没有签字，没有可撤回的。',
    en: 'The evaluation of {name} has no signature to withdraw ({side}).',
  },
  'evaluations.missing': {
    zh: '{name}的{side}评价还缺 {n} 项，不能签字。',
    en: '{name}: {n, plural, one {# item is} other {# items are}} not rated ({side}); it cannot be signed.',
  },
  'evaluations.diverges': {
    zh: '{name}校企相差 {gap} 分，要先写明复核结论才能签字。',
    en: '{name}: the sides differ by {gap} points; record the moderation before signing.',
  },
  'evaluations.signedInFuture': {
    zh: '{date} 还没有到，不能登记签字。',
    en: '{date} is still to come; no signature can be recorded.',
  },
  'evaluations.signedBefore': {
    zh: '{name}的轮岗 {date} 才开始，签字日期不能更早。',
    en: '{name}’s stay began on {date}; a signature cannot be earlier.',
  },
});
