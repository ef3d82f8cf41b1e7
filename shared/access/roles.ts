// Who may be somebody in this program: the roles of accounts.

export const roles = ['coordinator', 'collegeMentor', 'enterpriseMentor', 'leader', 'auditor', 'apprentice'] as const;

/** The coordinator runs the programme; the others see what the permission matrix gives them. */
export type Role = (typeof roles)[number];

/** Roles whose account belongs to a mentor on the books. */
export const isMentorRole = (role: Role): role is 'collegeMentor' | 'enterpriseMentor' =>
  role === 'collegeMentor' || role === 'enterpriseMentor';
