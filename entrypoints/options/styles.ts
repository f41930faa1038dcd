import '../../components/tokens.css';
import '../../components/control.css';
import '../../components/page.css';
import '../../components/settings/settings.css';
