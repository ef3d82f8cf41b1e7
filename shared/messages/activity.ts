// Texts of undo, redo and the history of a record.
import { define } from './define.ts';

export const activity = define({
  'activity.changedSince': {
    zh: '没有撤销：其中的{what}之后又改过。请先撤销后来的改动，或直接修改。',
    en: 'Not undone: {what} was changed again afterwards. Undo the later change first, or edit it directly.',
  },
  'activity.alreadyUndone': { zh: '这一步已经撤销过。', en: 'This step is already undone.' },
  'activity.cannotUndo': { zh: '这一步不能撤销。', en: 'This step cannot be undone.' },
  'activity.takingBack': { zh: '正在撤销', en: 'Undoing' },
});
