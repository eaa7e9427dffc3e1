export { readOffers } from './offers.ts';
export { kindOf, readSheet } from './sheet.ts';
