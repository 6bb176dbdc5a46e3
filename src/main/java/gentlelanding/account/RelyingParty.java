package gentlelanding.account;

import gentlelanding.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** As whom this server asks devices for passkeys: the host of its address, under its discreet name. */
@Component
class RelyingParty {

    private final PublicKeyCredentialRpEntity name;
    private final String baseUrl;
    private final Vault vault;

    RelyingParty(@Value("${landing.base-url}") String baseUrl, @Value("${landing.name}") String siteName, Vault vault) {
        this.baseUrl = baseUrl;
        this.vault = vault;
        var host = baseUrl.isBlank() ? "localhost" : URI.create(baseUrl).getHost();
        this.name =
                PublicKeyCredentialRpEntity.builder().id(host).name(siteName).build();
    }

    PublicKeyCredentialRpEntity name() {
        return name;
    }

    /** What stands for a person on their devices: always the same, and it says nothing. */
    Bytes handleOf(AccountId person) {
        return new Bytes(vault.fingerprint("passkey-handle", person.getName()));
    }

    /** The library's part of it, which looks at signatures; it finds and keeps passkeys here. */
    Webauthn4JRelyingPartyOperations checking(
            HttpServletRequest request, UserCredentialRepository passkeys, PublicKeyCredentialUserEntity person) {
        return new Webauthn4JRelyingPartyOperations(new Only(person), passkeys, name, Set.of(originOf(request)));
    }

    /** Without a public address only this machine is served, at whatever port it listens. */
    private String originOf(HttpServletRequest request) {
        if (!baseUrl.isBlank()) {
            var address = URI.create(baseUrl);
            return address.getScheme() + "://" + address.getAuthority();
        }
        var port = request.getLocalPort();
        return port == 80 ? "http://localhost" : "http://localhost:" + port;
    }

    /** Persons are not kept a second time: there is the one in question, and no other. */
    private record Only(PublicKeyCredentialUserEntity person) implements PublicKeyCredentialUserEntityRepository {

        @Override
        public PublicKeyCredentialUserEntity findById(Bytes id) {
            return person;
        }

        @Override
        public PublicKeyCredentialUserEntity findByUsername(String name) {
            return person;
        }

        @Override
        public void save(PublicKeyCredentialUserEntity entity) {}

        @Override
        public void delete(Bytes id) {}
    }
}
