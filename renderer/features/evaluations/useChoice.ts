// Which cohort and unit is being evaluated: the address, else what was chosen last, else the first that is due.
import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Choice } from '../../../shared/features/evaluations/evaluations.schema.ts';
import type { AppError } from '../../api/AppError.ts';
import { useQuery } from '../../api/queries.tsx';
import { useServices } from '../../ui/services.tsx';

const PREFERENCE = 'evaluations.choice';
type Pick = { cohortId: string; unitId: string };

export type ChoiceState = {
  /** Due ones first; undefined while they are being read. */
  choices: readonly Choice[] | undefined;
  chosen: Pick | null;
  choose: (choice: Pick) => void;
  /** Enrolment that a link named: its row takes the focus. */
  enrolmentId: string | undefined;
  error: AppError | null;
};

export function useChoice(): ChoiceState {
  const { open, cohort, unit } = useSearch({ strict: false }) as Record<string, unknown>;
  const services = useServices();
  const query = useQuery('evaluations.choices', {});
  const enrolmentId = typeof open === 'string' ? open : undefined;
  const linked = useLinked(enrolmentId);
  const [own, setOwn] = useState<Pick | null>(null);
  const [remembered, setRemembered] = useState<Pick | null | undefined>(undefined);
  useEffect(() => {
    void services.readPreference(PREFERENCE).then((value) => setRemembered(asPick(value)));
  }, [services]);
  const choices = query.data;
  const known = (pick: Pick | null | undefined): Pick | null =>
    (pick && choices?.find(({ cohortId, unitId }) => cohortId === pick.cohortId && unitId === pick.unitId)) || null;
  const isWaiting = remembered === undefined || linked === undefined;
  const chosen = isWaiting
    ? null
    : (known(own) ??
      known(asPick({ cohortId: cohort, unitId: unit })) ??
      known(linked) ??
      known(remembered) ??
      choices?.find(({ due }) => due > 0) ??
      choices?.[0] ??
      null);
  return {
    choices,
    chosen,
    choose: (pick) => {
      setOwn(pick);
      void services.writePreference(PREFERENCE, pick);
    },
    enrolmentId: own ? undefined : enrolmentId,
    error: query.error,
  };
}

/** The unit of an apprentice whose evaluation is still open; undefined while it is being read. */
function useLinked(enrolmentId: string | undefined): Pick | null | undefined {
  const { data, error } = useQuery(
    'evaluations.result',
    { enrolmentId: enrolmentId ?? '' },
    { enabled: enrolmentId !== undefined },
  );
  if (enrolmentId === undefined || error) return null;
  if (data?.enrolmentId !== enrolmentId) return undefined;
  const isOpen = (on: { enterpriseSignedOn: string | null; collegeSignedOn: string | null }) =>
    on.enterpriseSignedOn === null || on.collegeSignedOn === null;
  const stay = data.evaluations.find(isOpen) ?? data.evaluations.at(-1);
  return stay ? { cohortId: data.cohortId, unitId: stay.unitId } : null;
}

function asPick(value: unknown): Pick | null {
  const { cohortId, unitId } = (value ?? {}) as Record<string, unknown>;
  return typeof cohortId === 'string' && typeof unitId === 'string' ? { cohortId, unitId } : null;
}
