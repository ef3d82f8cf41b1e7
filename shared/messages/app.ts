// Texts of the frame around the pages: top bar, rail, command palette, errors of the shell.
import { define } from './define.ts';

export const app = define({
  'app.name': { zh: '匠心', en: 'Jiangxin' },
});
