// Shapes of enterprises as their calls answer them.
import type { Output } from '../../../shared/api.ts';

export type EnterpriseLine = Output<'enterprises.list'>[number];
export type EnterpriseRecord = Output<'enterprises.get'>;
export type Post = EnterpriseRecord['posts'][number];
export type Site = EnterpriseRecord['sites'][number];
export type Closure = Post['closures'][number];
