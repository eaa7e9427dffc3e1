import process from 'node:process';

/** Where the API is for an app that runs alone and so has no host. Inside the host this is never asked. */
export function apiAddress(): string {
  return process.env.API_URL ?? 'http://localhost:3000';
}
