/** Letters to a person's own confirmed address, where the one who runs this server lets it send mail at all. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package gentlelanding.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
