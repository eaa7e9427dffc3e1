import { suiteApp } from '@wangge/web/suite-app';

export default suiteApp('/enterprise-safety', 5172);
