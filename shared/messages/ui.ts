// Texts of the shared screen vocabulary: tables, panels, forms, states. No domain words.
import { define } from './define.ts';

export const ui = define({
  'ui.close': { zh: '关闭', en: 'Close' },
  'ui.cancel': { zh: '取消', en: 'Cancel' },
  'ui.save': { zh: '保存', en: 'Save' },
});
