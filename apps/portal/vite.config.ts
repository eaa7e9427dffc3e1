import { suiteApp } from '@wangge/web/suite-app';

export default suiteApp('', 5170);
