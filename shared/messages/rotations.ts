// Texts of the rotation plan: refusals, recent activity, conflicts and their mends, the board.
import { define } from './define.ts';

export const rotations = define({
  'rotations.title': { zh: '轮岗计划', en: 'Rotation plan' },
  'rotations.endsBeforeStart': { zh: '结束日期早于开始日期。', en: 'The end is before the start.' },
  'rotations.nothingToPublish': {
    zh: '草案与已发布的版本相同，没有可发布的改动。',
    en: 'The draft equals the published version: there is nothing to publish.',
  },
});
