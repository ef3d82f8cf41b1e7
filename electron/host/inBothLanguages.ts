// Says an error in both languages: before a page is open nobody has chosen one.
import type { Params } from '../../shared/contract.ts';
import type { MessageKey } from '../../shared/messages/catalogue.ts';
import { translate } from '../../shared/messages/translate.ts';

export function inBothLanguages({ key, params }: { key: MessageKey; params: Params }): string {
  return `${translate('zh', key, params)}\n${translate('en', key, params)}`;
}
