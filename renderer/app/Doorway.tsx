// The pages behind the entry: drawn only while the data is open, and forgotten when it is not.
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import type { QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { saving } from '../api/client.ts';
import { clearCopied, watchCopies } from '../features/access/copied.ts';
import { Entry } from '../features/access/Entry.tsx';
import { useServices } from '../ui/services.tsx';
import { useScheme } from './Providers.tsx';
import type { AppRouter } from './router.tsx';
import { rememberContext } from './services.ts';

export function Doorway({ client, router }: { client: QueryClient; router: AppRouter }) {
  const colours = useScheme(useServices());
  useEffect(watchCopies, []);
  const forget = useCallback(() => {
    modals.closeAll();
    notifications.clean();
    client.clear();
    saving.forget();
    rememberContext('');
    clearCopied();
  }, [client]);
  const onOther = useCallback(() => void router.navigate({ to: '/', search: {} as never, replace: true }), [router]);
  return (
    <Entry colours={colours} forget={forget} onOther={onOther}>
      <RouterProvider router={router} />
    </Entry>
  );
}
