import process from 'node:process';

/** For an app that runs alone. Inside the host nothing of the environment is read here. */
export function env(name: 'API_URL', otherwise: string): string {
  return process.env[name] ?? otherwise;
}
