// Texts of getting in and out, of accounts and of rights, as far as the host says them.
import { define } from './define.ts';

export const access = define({
  'access.loginNameShape': {
    zh: '登录名为 2 到 30 个字母、汉字、数字、点、横线或下划线',
    en: 'A login name has 2 to 30 letters, digits, dots, hyphens or underscores',
  },
});
