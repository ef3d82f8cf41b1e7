// Says an error in both languages: before a page is open nobody has chosen one.
import type { Message } from '../../shared/contract.ts';
import { translate } from '../../shared/messages/translate.ts';

export function inBothLanguages({ key, params }: Message): string {
  return `${translate('zh', key, params)}\n${translate('en', key, params)}`;
}
