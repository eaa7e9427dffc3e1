import process from 'node:process';
import { services } from './services.ts';

/** Where the API is for an app that runs alone and so has no host. Inside the host this is never asked. */
export function apiAddress(): string {
  return process.env.API_URL ?? 'http://localhost:3000';
}

/** 公网地址：what a QR code begins with; null while none is set. The host says it; an app that runs alone reads it. */
export function publicOrigin(): string | null {
  const host = services();
  return host ? host.origin : process.env.ORIGIN?.replace(/\/$/, '') || null;
}
