import type {} from '@wangge/web/locals';
