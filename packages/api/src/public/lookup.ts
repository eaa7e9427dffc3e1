export { spend, type Quota } from './limits.ts';
export { hashOfSecret, secretFrom } from './secret.ts';
