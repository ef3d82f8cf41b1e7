// The main job on both bindings; `tests/electron/packed.spec.ts` does it again in the packed program.
import { onBoth } from '../support/desk.ts';
import { mainJob } from '../support/mainJob.ts';

onBoth('from roster to certificate', mainJob);
