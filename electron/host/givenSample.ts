// A run from source may be asked to open the sample college at once, as `npm run demo` does.
import type { Host } from './host.ts';

/** Opens the sample college when JIANGXIN_SAMPLE says so. A packed program never asks. */
export async function openGivenSample(host: Host, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  if (env.JIANGXIN_SAMPLE === '1') await host.dispatch('access.openSample', {});
}
