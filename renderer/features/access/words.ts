// The words for roles and what each may do.
import { type Role, roles } from '../../../shared/access/roles.ts';
import type { Output } from '../../../shared/api.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';

export const ROLES = roles;

const names: Readonly<Record<Role, MessageKey>> = {
  coordinator: 'accounts.roleCoordinator',
  collegeMentor: 'accounts.roleCollegeMentor',
  enterpriseMentor: 'accounts.roleEnterpriseMentor',
  leader: 'accounts.roleLeader',
  auditor: 'accounts.roleAuditor',
  apprentice: 'accounts.roleApprentice',
};
const rights: Readonly<Record<Role, MessageKey>> = {
  coordinator: 'accounts.mayCoordinator',
  collegeMentor: 'accounts.mayCollegeMentor',
  enterpriseMentor: 'accounts.mayEnterpriseMentor',
  leader: 'accounts.mayLeader',
  auditor: 'accounts.mayAuditor',
  apprentice: 'accounts.mayApprentice',
};

export const roleKey = (role: Role): MessageKey => names[role];
/** What the role may see and do, in a sentence. */
export const rightsKey = (role: Role): MessageKey => rights[role];

export type AccountLine = Output<'accounts.list'>[number];
/** A first password, to be handed to whom it belongs. */
export type Given = { name: string; loginName: string; firstPassword: string };

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

export function stateKey({ isSelf, mustChangePassword }: AccountLine): MessageKey {
  if (isSelf) return 'accounts.isSelf';
  return mustChangePassword ? 'accounts.mustChange' : 'accounts.inUse';
}
