import { redirect, type ServerLoad } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { api } from '../api.ts';
import { organizationCode } from './code.ts';

/** 首页：在现场做记录、不督办别人的，先看今天；其余的先看案件。 */
export const load = (async (event) => {
  const organization = organizationCode(event);
  const { me } = await api(event).organization.view.query({ organization });
  const inTheField = me.may.includes('record.make') && !me.may.includes('case.supervise');
  redirect(303, `${resolve('/')}${organization}/${inTheField ? 'today' : 'cases'}`);
}) satisfies ServerLoad;
