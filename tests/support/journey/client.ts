// Calls of the journey: the same dispatch as the windows; a refusal ends it with the words a user would read.
import type { Host } from '../../../electron/host/host.ts';
import type { Input, Output, Path } from '../../../shared/api.ts';
import { translate } from '../../../shared/messages/translate.ts';

export type Call = <P extends Path>(path: P, input: Input<P>) => Promise<Output<P>>;

export class Refused extends Error {}

export const caller =
  (host: Host): Call =>
  async (path, input) => {
    const reply = await host.dispatch(path, input);
    if (!reply.ok) {
      const fields = Object.entries(reply.error.fields ?? {}).map(
        ([at, m]) => `${at}: ${translate('zh', m.key, m.params)}`,
      );
      throw new Refused([`${path}: ${translate('zh', reply.error.key, reply.error.params)}`, ...fields].join('\n  '));
    }
    return reply.value as never;
  };
