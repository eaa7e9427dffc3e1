import { suiteApp } from '@wangge/web/suite-app';

export default suiteApp('/community', 5171);
