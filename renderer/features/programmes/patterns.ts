// What a pattern starts with when its kind is chosen: what colleges often do.
import type { Pattern } from '../../../shared/features/programmes/programmes.schema.ts';

export function startOf(kind: Pattern['kind'], vacation: Pattern['vacation'] = 'free'): Pattern {
  switch (kind) {
    case 'weekBlocks':
      return { kind, enterpriseWeeks: 4, schoolWeeks: 2, first: 'school', enterprisePlace: 'enterprise', vacation };
    case 'daysPerWeek':
      // Wednesday to Friday
      return { kind, enterpriseDays: 0b11100, enterprisePlace: 'enterprise', vacation };
    case 'termBlocks':
      return { kind, places: ['school', 'enterprise'], vacation };
    case 'whole':
      return { kind, place: 'enterprise', vacation };
  }
}
