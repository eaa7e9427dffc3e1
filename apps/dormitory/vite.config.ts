import { suiteApp } from '@wangge/web/suite-app';

export default suiteApp('/dormitory', 5173);
