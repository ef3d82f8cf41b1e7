// The columns of the list of enterprises.
import { useMemo } from 'react';
import { useLocale } from '../../ui/i18n.tsx';
import type { Column } from '../../ui/table/types.ts';
import type { EnterpriseLine } from './words.ts';

type NumberId = 'posts' | 'places' | 'mentors' | 'here' | 'apprentices' | 'sites' | 'staff';

export function useEnterpriseColumns(): readonly Column<EnterpriseLine>[] {
  const isEnglish = useLocale().locale === 'en';
  return useMemo((): Column<EnterpriseLine>[] => {
    const number = (id: NumberId, width: number, hiddenByDefault = false): Column<EnterpriseLine> => ({
      id,
      header: `enterprises.${id}`,
      value: (r) => r[id],
      width,
      align: 'end',
      filter: 'number',
      hiddenByDefault,
    });
    const text = (
      id: 'region' | 'contactName' | 'contactPhone' | 'address' | 'shortName',
      width: number,
      hiddenByDefault = false,
    ): Column<EnterpriseLine> => ({ id, header: `enterprises.${id}`, value: (r) => r[id], width, hiddenByDefault });
    return [
      {
        id: 'name',
        header: 'enterprises.name',
        value: (r) => (isEnglish && r.nameEn ? r.nameEn : r.name),
        sortValue: (r) => r.searchKey,
        width: 230,
        locked: true,
      },
      { ...text('region', 90), filter: 'choice' },
      number('here', 84),
      number('apprentices', 84),
      number('places', 72),
      number('posts', 72),
      number('mentors', 72),
      number('staff', 84),
      text('contactName', 96),
      text('contactPhone', 124),
      { id: 'uscc', header: 'enterprises.uscc', value: (r) => r.uscc, width: 190, hiddenByDefault: true },
      text('shortName', 110, true),
      text('address', 220, true),
      number('sites', 72, true),
    ];
  }, [isEnglish]);
}
