// Locks the program: first what is being typed is stored, then the host closes the data.
import { callAccess } from '../../api/access.ts';
import { saving } from '../../api/client.ts';

const STORED_WITHIN_MS = 3000;

/** Fields save when they are left, so the one in work is left. A lock that the host refuses changes nothing. */
export async function lock(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // A field begins to save after its event.
  await new Promise((resolve) => setTimeout(resolve, 0));
  await saving.settled(STORED_WITHIN_MS);
  await callAccess('access.lock', {}).catch(() => undefined);
}
