using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace LearningSessions.Api.Access;

/// <summary>The one key of cookies, derived from the deployment's key: each API has it without a place that they share, and nobody is signed out by a restart.</summary>
/// <param name="key">The deployment's key.</param>
internal sealed class CookieKeyOfLocalKey(LocalKey key) : IXmlRepository
{
    private static readonly DateTimeOffset From = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements() =>
    [
        new(
            "key",
            new XAttribute("id", new Guid(Derive("cookies: id", 16))),
            new XAttribute("version", 1),
            new XElement("creationDate", Text(From)),
            new XElement("activationDate", Text(From)),
            new XElement("expirationDate", Text(Until)),
            new XElement(
                "descriptor",
                new XAttribute("deserializerType", typeof(AuthenticatedEncryptorDescriptorDeserializer).AssemblyQualifiedName!),
                new XElement(
                    "descriptor",
                    new XElement("encryption", new XAttribute("algorithm", "AES_256_CBC")),
                    new XElement("validation", new XAttribute("algorithm", "HMACSHA256")),
                    new XElement("masterKey", new XElement("value", Convert.ToBase64String(Derive("cookies: master key", 64))))))),
    ];

    /// <summary>Keeps nothing: there is one key, and it is derived.</summary>
    public void StoreElement(XElement element, string friendlyName)
    {
    }

    private byte[] Derive(string purpose, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Secret.ToArray(), length, info: System.Text.Encoding.UTF8.GetBytes(purpose));

    private static string Text(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);
}
