export { hashOfSecret, secretFrom } from './secret.ts';
