import '../../components/tokens.css';
import '../../components/control.css';
import '../../components/page.css';
import '../../components/help.css';
import '../../components/details.css';
import '../../components/settings/settings.css';
import '../../components/site/site.css';
import './welcome.css';
